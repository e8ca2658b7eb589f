package saydone.app;

import saydone.hearing.decoder.Ears;

/**
 * How a session listens.
 *
 * @param duplex whether it hears while the coach speaks
 * @param ears what hears the commands
 */
public record Listening(Duplex duplex, Ears ears) {}
