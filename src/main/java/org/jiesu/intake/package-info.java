/** 受理: a complaint comes in, its owner is looked for, and the case is opened, dispatched if the owner is sure. */
@NullMarked
package org.jiesu.intake;

import org.jspecify.annotations.NullMarked;
