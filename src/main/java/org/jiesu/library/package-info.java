/** 权责清单 as anybody may read it: found by district, unit, matter, section and words, on any day. */
@NullMarked
package org.jiesu.library;

import org.jspecify.annotations.NullMarked;
