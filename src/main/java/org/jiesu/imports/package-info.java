/** 导入: complaints of another system come in from a file, each row once, whatever happens in between. */
package org.jiesu.imports;
