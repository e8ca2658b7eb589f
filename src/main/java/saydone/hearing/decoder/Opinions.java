package saydone.hearing.decoder;

import java.util.Optional;
import saydone.hearing.taught.TaughtEar.Likely;

/**
 * What the opinions about one segment came to.
 *
 * @param proposal the likeliest active phrase by the acoustic model and the network; empty if the
 *     network is asked alone and was taught none of them
 * @param taught the phrase that the segment is likest to as the user says it; empty if none was
 *     taught
 * @param computeMillis the time of the machine that they took
 */
record Opinions(Optional<Proposal> proposal, Optional<Likely> taught, double computeMillis) {}
