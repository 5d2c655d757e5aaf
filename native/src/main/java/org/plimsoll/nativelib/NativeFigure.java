package org.plimsoll.nativelib;

/**
 * One measured number.
 *
 * @param unit "1", "s" or "bytes"
 */
public record NativeFigure(String name, double value, String unit) {}
