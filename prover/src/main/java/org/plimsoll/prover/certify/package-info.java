/**
 * From a book to a signed certificate: witness, worker, statement, issuer signature, and the files an owner keeps.
 *
 * <p>Promises that a certificate is written only for a book that is adequate at the level stated, with a proof whose
 * lengths and encodings were checked; that issuer keys and openings are files only their owner can read. Does not promise
 * that anybody accepts the certificate: audience, key and level are the caller's choice, and the verifier's to judge.
 */
@NullMarked
package org.plimsoll.prover.certify;

import org.jspecify.annotations.NullMarked;
