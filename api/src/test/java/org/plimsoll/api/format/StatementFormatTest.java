package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plimsoll.api.format.Statements.filled;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Statement;

class StatementFormatTest {
    static Stream<Arguments> beyond() {
        return Stream.of(
                broken("version", Problem.UNKNOWN_CODE, s -> s.setVersion(0)),
                broken("version", Problem.UNKNOWN_CODE, s -> s.setVersion(2)),
                broken("version", Problem.UNKNOWN_CODE, s -> s.setVersion(65_537)),
                broken("kind", Problem.UNKNOWN_CODE, s -> s.setKind(Kind.KIND_UNSPECIFIED)),
                broken("kind", Problem.UNKNOWN_CODE, s -> s.setKindValue(2)),
                broken("profile", Problem.UNKNOWN_CODE, s -> s.setProfile(Profile.PROFILE_UNSPECIFIED)),
                broken("profile", Problem.UNKNOWN_CODE, s -> s.setProfileValue(6)),
                broken("profile", Problem.UNKNOWN_CODE, s -> s.setProfileValue(257)),
                broken("assurance", Problem.UNKNOWN_CODE, s -> s.setAssurance(Assurance.ASSURANCE_UNSPECIFIED)),
                broken("assurance", Problem.UNKNOWN_CODE, s -> s.setAssuranceValue(5)),
                broken("key_digest", Problem.LENGTH, s -> s.setKeyDigest(filled(31, 1))),
                broken("schedule_digest", Problem.LENGTH, s -> s.setScheduleDigest(filled(33, 1))),
                broken("compiled_digest", Problem.LENGTH, s -> s.setCompiledDigest(ByteString.EMPTY)),
                broken("level_ppm", Problem.RANGE, s -> s.setLevelPpm(0)),
                broken("level_ppm", Problem.RANGE, s -> s.setLevelPpm(1_000_000_001L)),
                broken("level_ppm", Problem.RANGE, s -> s.setLevelPpm(-1)),
                broken("headroom", Problem.RANGE, s -> s.setHeadroom(-1)),
                broken("headroom", Problem.RANGE, s -> s.setHeadroom(1L << 62)),
                broken("headroom", Problem.RANGE, s -> s.setHeadroom(Long.MIN_VALUE)),
                broken("not_before", Problem.RANGE, s -> s.setNotBefore(-1)),
                broken("not_before", Problem.RANGE, s -> s.setNotBefore(1L << 40)),
                broken("expiry", Problem.RANGE, s -> s.setExpiry(1L << 40)),
                broken("expiry", Problem.RANGE, s -> s.setExpiry(1_000)),
                broken("nonce", Problem.LENGTH, s -> s.setNonce(filled(16, 1))),
                broken("issuer_key", Problem.LENGTH, s -> s.setIssuerKey(filled(33, 1))),
                broken("audience", Problem.TEXT, s -> s.setAudience("")),
                broken("audience", Problem.TEXT, s -> s.setAudience("a b")),
                broken("audience", Problem.TEXT, s -> s.setAudience("a".repeat(129))),
                broken("book_commitment", Problem.LENGTH, s -> s.setBookCommitment(filled(33, 1))),
                broken("book_commitment", Problem.NOT_FIELD_ELEMENT, s -> s.setBookCommitment(modulusPlus(0))),
                broken("book_commitment", Problem.NOT_FIELD_ELEMENT, s -> s.setBookCommitment(filled(32, 0xff))));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void fieldBeyondItsRange_isRefusedByNameAndProblem(
            String field, Problem problem, Consumer<Statement.Builder> edit) {
        Statement.Builder builder = Statements.valid();
        edit.accept(builder);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> StatementFormat.statement(builder.build()))
                .matches(e -> e.field().equals(field) && e.problem() == problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000", // y = 0
                "0000000000000000000000000000000000000000000000000000000000000080", // the same, other sign of x
                "0100000000000000000000000000000000000000000000000000000000000000", // y = 1, the neutral element
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = -1
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", // order 8
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p, which is 0 again
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // y = p + 3
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            })
    void issuerKeyOfSmallOrderOrNotCanonical_isRefused(String key) {
        Statement statement = Statements.valid().setIssuerKey(hex(key)).build();

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> StatementFormat.context(statement))
                .matches(e -> e.field().equals("issuer_key") && e.problem() == Problem.RANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", // RFC 8032, test 1
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", // test 3
                "0300000000000000000000000000000000000000000000000000000000000000", // next to the small ones
                "ebffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", // the largest that is not small
            })
    void otherIssuerKey_isEncoded(String key) throws FormatException {
        Statement statement = Statements.valid().setIssuerKey(hex(key)).build();

        assertThat(StatementFormat.context(statement)).contains(hex(key).toByteArray());
    }

    @Test
    void fieldsAtTheEndsOfTheirRanges_areEncoded() throws FormatException {
        List<Statement.Builder> atTheEnds = List.of(
                Statements.valid().setLevelPpm(1),
                Statements.valid().setLevelPpm(1_000_000_000L),
                Statements.valid().setHeadroom(0),
                Statements.valid().setHeadroom((1L << 62) - 1),
                Statements.valid().setNotBefore(0).setExpiry(1),
                Statements.valid().setNotBefore((1L << 40) - 2).setExpiry((1L << 40) - 1),
                Statements.valid().setAudience("!"),
                Statements.valid().setAudience("~".repeat(128)),
                Statements.valid().setProfile(Profile.PROFILE_HOUSE),
                Statements.valid().setAssurance(Assurance.ASSURANCE_ON_CHAIN),
                Statements.valid().setBookCommitment(modulusPlus(-1)),
                Statements.valid().setBookCommitment(filled(32, 0)));
        for (Statement.Builder builder : atTheEnds) {
            Statement s = builder.build();
            assertThat(StatementFormat.statement(s))
                    .hasSize(40 + 8 + 5 + 96 + 32 + 64 + 2 + s.getAudience().length());
        }
    }

    @Test
    void everyField_reachesTheDigest() throws FormatException {
        List<Consumer<Statement.Builder>> edits = List.of(
                s -> s.setProfile(Profile.PROFILE_TRADE),
                s -> s.setAssurance(Assurance.ASSURANCE_ATTESTED),
                s -> s.setKeyDigest(filled(32, 9)),
                s -> s.setScheduleDigest(filled(32, 9)),
                s -> s.setCompiledDigest(filled(32, 9)),
                s -> s.setLevelPpm(1_000_001),
                s -> s.setHeadroom(501),
                s -> s.setNotBefore(1_001),
                s -> s.setExpiry(2_001),
                s -> s.setNonce(filled(32, 9)),
                s -> s.setIssuerKey(filled(32, 9)),
                s -> s.setAudience("venue.examplf"),
                s -> s.setBookCommitment(filled(32, 9)));
        Set<Bytes32> digests = new HashSet<>();
        digests.add(StatementFormat.digest(Statements.valid().build()));
        for (Consumer<Statement.Builder> edit : edits) {
            Statement.Builder builder = Statements.valid();
            edit.accept(builder);
            digests.add(StatementFormat.digest(builder.build()));
        }
        assertThat(digests).hasSize(edits.size() + 1);
    }

    @Test
    void contextWithoutBookCommitment_isTheEndOfTheStatement() throws FormatException {
        byte[] context =
                StatementFormat.context(Statements.valid().clearBookCommitment().build());
        assertThat(StatementFormat.statement(Statements.valid().build())).endsWith(context);
    }

    @Test
    void toSign_is72BytesAndDependsOnTheProof() {
        byte[] one = StatementFormat.toSign(Bytes32.sha256(), new byte[228]);
        assertThat(one).hasSize(72).startsWith('P', 'L', 'M', 'S', 'S', 'I', 'G', '1');
        assertThat(StatementFormat.toSign(Bytes32.sha256(), new byte[227])).isNotEqualTo(one);
    }

    private static ByteString hex(String digits) {
        return ByteString.copyFrom(HexFormat.of().parseHex(digits));
    }

    private static ByteString modulusPlus(long difference) {
        return ByteString.copyFrom(
                HashToField.MODULUS.add(BigInteger.valueOf(difference)).toByteArray());
    }

    private static Arguments broken(String field, Problem problem, Consumer<Statement.Builder> edit) {
        return Arguments.of(field, problem, edit);
    }
}
