package org.plimsoll.verifier;

import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;

/** Is this a certificate, and one of a kind we understand? Decided before anything in it is used. */
final class StatementChecks {
    private StatementChecks() {}

    static Certificate parse(byte[] file) throws Refused {
        try {
            return CertificateFormat.parse(file);
        } catch (FormatException e) {
            throw new Refused(reason(e), sentence(e));
        }
    }

    /** The statement digest; a statement that has one satisfies every range of docs/formats.md sections 3 and 4. */
    static Bytes32 digest(Statement statement) throws Refused {
        try {
            return StatementFormat.digest(statement);
        } catch (FormatException e) {
            throw new Refused(reason(e), sentence(e));
        }
    }

    private static Reason reason(FormatException e) {
        return switch (e.problem()) {
            case NOT_CANONICAL -> Reason.REASON_NOT_CANONICAL;
            case NOT_FIELD_ELEMENT -> Reason.REASON_FIELD_ELEMENT_RANGE;
            case LENGTH -> e.field().equals("proof") ? Reason.REASON_PROOF_LENGTH : Reason.REASON_MALFORMED;
            case UNKNOWN_CODE -> unknownCode(e.field());
            case RANGE, TEXT, UNREADABLE, UNKNOWN_FIELD -> Reason.REASON_MALFORMED;
        };
    }

    private static Reason unknownCode(String field) {
        return switch (field) {
            case "version" -> Reason.REASON_VERSION_UNSUPPORTED;
            case "kind" -> Reason.REASON_KIND_UNSUPPORTED;
            case "profile" -> Reason.REASON_PROFILE_UNKNOWN;
            default -> Reason.REASON_MALFORMED;
        };
    }

    private static String sentence(FormatException e) {
        return "This is not a certificate we can check: " + e.getMessage() + ".";
    }
}
