package org.plimsoll.schedule.compile;

/**
 * A helper value that the prover fills in, zero or more.
 *
 * @param number its column of B
 * @param polarity what keeps a false value from helping
 */
record Advice(int number, String name, Polarity polarity) {}
