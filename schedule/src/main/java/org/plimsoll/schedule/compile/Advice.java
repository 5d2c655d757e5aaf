package org.plimsoll.schedule.compile;

/**
 * A helper value that the prover fills in, zero or more.
 *
 * @param number its column of B
 * @param polarity what keeps a false value from helping
 * @param base the form above which a charge is counted; zero for free advice
 */
record Advice(int number, String name, Polarity polarity, Form base) {
    boolean isCharge() {
        return polarity == Polarity.CHARGE;
    }
}
