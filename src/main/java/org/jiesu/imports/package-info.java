/** 导入: complaints of another system come in from a file, each row once, whatever happens in between. */
@NullMarked
package org.jiesu.imports;

import org.jspecify.annotations.NullMarked;
