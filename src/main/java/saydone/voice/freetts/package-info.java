/**
 * The embedded voice: FreeTTS with its diphone voices kevin16 and kevin, rendered to samples. The
 * only package that knows FreeTTS.
 */
@NullMarked
package saydone.voice.freetts;

import org.jspecify.annotations.NullMarked;
