package saydone.app;

import saydone.hearing.decoder.Ears;

/**
 * How a session listens.
 *
 * @param canceller what takes the coach out of the microphone
 * @param ears what hears the commands
 */
public record Listening(Canceller canceller, Ears ears) {}
