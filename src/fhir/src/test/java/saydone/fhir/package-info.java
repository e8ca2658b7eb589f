/** Holds the Bundle that the program writes to the rules of FHIR R4. */
@NullMarked
package saydone.fhir;

import org.jspecify.annotations.NullMarked;
