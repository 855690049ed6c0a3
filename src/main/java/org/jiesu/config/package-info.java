/** Reading what people edit: YAML with line numbers, settings, and where the config folder is. */
package org.jiesu.config;
