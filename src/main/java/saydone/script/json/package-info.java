/**
 * Session scripts in JSON: {@link saydone.script.json.ScriptReader} turns bytes into a checked
 * {@link saydone.script.Script} or into the list of everything that is wrong with them, each with
 * file, line and column. The JSON Schema that editors use lies beside it ({@link
 * saydone.script.json.ScriptSchema}).
 *
 * <p>Knows {@code script}, {@code markup} and {@code language}, and reads by the leaf {@code json}.
 */
@NullMarked
package saydone.script.json;

import org.jspecify.annotations.NullMarked;
