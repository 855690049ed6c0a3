/** 学习: classifiers trained from labelled texts, evaluated before they are used, kept as versions. */
@NullMarked
package org.jiesu.learning;

import org.jspecify.annotations.NullMarked;
