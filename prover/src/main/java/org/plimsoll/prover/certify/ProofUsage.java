package org.plimsoll.prover.certify;

import java.time.Duration;

/**
 * What making one proof cost the worker. Public.
 *
 * @param cpu processor time, all threads
 * @param wall elapsed time
 * @param peakResidentBytes most memory the worker's process has held so far
 */
public record ProofUsage(Duration cpu, Duration wall, long peakResidentBytes) {}
