package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.BucketRule;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.publisher.input.Decimals;

/** Which bucket an instrument is in, and the numbers of the bucket. */
final class Buckets {
    private static final double DAYS_PER_YEAR = 365;

    private final Methodology methodology;

    Buckets(Methodology methodology) {
        this.methodology = methodology;
    }

    /**
     * The bucket of an instrument.
     *
     * @param years to its expiry; 0 for what has none
     */
    Bucket of(Listing listing, double years) {
        BucketRule rule = rule(years);
        boolean byExpiry =
                methodology.getExpiryBuckets() && !listing.getExpiry().isEmpty();
        Bucket.Builder bucket = Bucket.newBuilder()
                .setName(byExpiry ? listing.getExpiry() : rule.getName())
                .setPositiveValuePpm(
                        discount(rule.getPositiveValuePpm(), rule.getPositiveRatePpm(), years, RoundingMode.FLOOR))
                .setNegativeValuePpm(
                        discount(rule.getNegativeValuePpm(), rule.getNegativeRatePpm(), years, RoundingMode.CEILING));
        if (rule.getVegaPpm() != 0) {
            bucket.setVegaPpm(rule.getVegaPpm());
        }
        if (rule.getDeltaPpm() != 0) {
            bucket.setDeltaPpm(rule.getDeltaPpm());
        }
        return bucket.build();
    }

    private BucketRule rule(double years) {
        return methodology.getBucketsList().stream()
                .filter(rule ->
                        !rule.hasUntilDays() || years * DAYS_PER_YEAR <= Integer.toUnsignedLong(rule.getUntilDays()))
                .findFirst()
                .orElseThrow();
    }

    private static int discount(int valuePpm, int ratePpm, double years, RoundingMode mode) {
        if (ratePpm == 0) {
            return valuePpm;
        }
        double factor = StrictMath.exp(-Decimals.ppm(ratePpm).doubleValue() * years);
        BigDecimal value = BigDecimal.valueOf(Integer.toUnsignedLong(valuePpm));
        return new BigDecimal(factor).multiply(value).setScale(0, mode).intValue();
    }
}
