package org.plimsoll.publisher.pricing;

/**
 * A European option on a forward, for one unit of the underlying.
 *
 * @param call or put
 * @param strike above 0
 * @param years to expiry, above 0
 * @param rate continuously compounded, per year, any sign: what the payoff is discounted at
 */
public record Option(boolean call, double strike, double years, double rate) {}
