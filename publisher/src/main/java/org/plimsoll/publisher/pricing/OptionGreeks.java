package org.plimsoll.publisher.pricing;

/**
 * Sensitivities of the discounted price of one unit.
 *
 * @param delta per unit of the forward
 * @param gamma per square of it
 * @param vega per unit of volatility (1 is 100 percent)
 * @param theta per year that passes, the forward unchanged
 */
public record OptionGreeks(double delta, double gamma, double vega, double theta) {}
