/**
 * Echo cancellation by an adaptive filter in plain Java: linear, so that it leaves the patient's
 * voice as it is, and without a native library. Knows {@code audio}.
 */
@NullMarked
package saydone.audio.adaptive;

import org.jspecify.annotations.NullMarked;
