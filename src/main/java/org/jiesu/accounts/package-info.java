/** 账号: who may enter, by password or token, and the sessions of those who did. */
@NullMarked
package org.jiesu.accounts;

import org.jspecify.annotations.NullMarked;
