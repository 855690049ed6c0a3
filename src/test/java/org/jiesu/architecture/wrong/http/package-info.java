/** The one package of the wrong house that is marked. */
@NullMarked
package org.jiesu.architecture.wrong.http;

import org.jspecify.annotations.NullMarked;
