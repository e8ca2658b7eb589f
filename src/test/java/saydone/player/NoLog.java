package saydone.player;

import java.time.Duration;
import saydone.session.Fact;

/** Keeps nothing. */
final class NoLog implements FactLog {

  @Override
  public void append(Fact fact, Duration at) {}

  @Override
  public void retry() {}
}
