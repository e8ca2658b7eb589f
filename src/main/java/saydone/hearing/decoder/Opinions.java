package saydone.hearing.decoder;

import java.util.List;
import java.util.Optional;
import saydone.hearing.taught.TaughtEar.Likely;

/**
 * The opinions about one segment.
 *
 * @param proposals the likeliest active phrase by the acoustic model and the network together, and
 *     the network's own where that is another; none if only the network is asked and knows none of
 *     them
 * @param taught the taught phrase that the segment resembles most; empty if none was taught
 * @param computeMillis the milliseconds that it took to form them
 */
record Opinions(List<Proposal> proposals, Optional<Likely> taught, double computeMillis) {}
