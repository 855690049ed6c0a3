/** 派单、签收、联系、反馈: what the command centre and the desks do to a case. */
@NullMarked
package org.jiesu.dispatch;

import org.jspecify.annotations.NullMarked;
