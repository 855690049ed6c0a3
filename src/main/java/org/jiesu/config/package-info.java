/** Reading what people edit: YAML with line numbers, settings, and where the config folder is. */
@NullMarked
package org.jiesu.config;

import org.jspecify.annotations.NullMarked;
