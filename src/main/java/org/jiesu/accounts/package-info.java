/** 账号: who may enter, by password or token, and the sessions of those who did. */
package org.jiesu.accounts;
