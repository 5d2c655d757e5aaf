package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;

/** The bytes of section 1, walked along the descriptor. */
class CanonicalMessageTest {
    /** Rows of the largest profile with more scenarios than any method of ours has. */
    private static final int LARGEST_ROWS = 16_384;

    private static final int MANY_SCENARIOS = 800;

    @Test
    void smallSchedule_hasTheBytesOfThePage() {
        Schedule schedule = Schedule.newBuilder()
                .setFormat(1)
                .setName("A b")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(10_000)
                .setMarketPpm(1_000_000)
                .addScenarios(Scenario.newBuilder()
                        .setName("up")
                        .setKind(ScenarioKind.SCENARIO_KIND_CURVE)
                        .setPricePpm(-1))
                .addOwnIssuers("me")
                .setReservations(true)
                .addLevels(Level.newBuilder().setName("l").setPpm(7).setHeadroom(8))
                .build();
        byte[] expected = new ByteWriter()
                .magic("PLMSSCH1")
                .u32(1)
                .label("A b")
                .text("USD")
                .u32(6)
                .text("2026-11-20T16:00:00Z")
                .i64(10_000)
                .u32(1_000_000)
                .u32(1)
                .text("up")
                .u8(6)
                .i64(-1)
                .i64(0)
                .u32(0) // classes
                .u32(0) // groups
                .u32(0) // instruments
                .u32(0) // spreads
                .u32(0) // categories
                .u32(0) // collateral
                .u32(1)
                .text("me")
                .u8(1)
                .u32(1)
                .text("l")
                .u64(7)
                .i64(8)
                .u8(0) // origin
                .toBytes();
        assertThat(CanonicalMessage.encode(schedule)).isEqualTo(expected);
    }

    @Test
    void testSchedule_usesEveryField() {
        Set<FieldDescriptor> used = new HashSet<>();
        Set<FieldDescriptor> known = new HashSet<>();
        visit(Schedules.full().build(), used, known);
        assertThat(used).isEqualTo(known);
    }

    /** Every leaf and every entry of a list on its own, so that none is left out and no two changes give the same bytes. */
    @Test
    void everyChangedValue_changesTheBytes() {
        Schedule full = Schedules.full().build();
        List<Message> variants = variants(full);
        Set<String> digests = new HashSet<>();
        digests.add(digest(full));
        variants.forEach(variant -> digests.add(digest(variant)));
        assertThat(variants).hasSizeGreaterThan(250);
        assertThat(digests).hasSize(variants.size() + 1);
    }

    @Test
    void absentValue_hasTheBytesOfZero() {
        Message cleared = map(Schedules.full().build(), true);
        Message zero = map(Schedules.full().build(), false);
        assertThat(cleared).isNotEqualTo(zero);
        assertThat(CanonicalMessage.encode(cleared)).isEqualTo(CanonicalMessage.encode(zero));
    }

    @Test
    void messageWithoutAFormat_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalMessage.encode(Level.getDefaultInstance()))
                .withMessageContaining("plimsoll.v1.Level");
    }

    @Test
    void largestSchedule_isEncodedWhole() {
        Instrument.Builder instrument =
                Instrument.newBuilder().setId("i").setClass_("k").setBucket("b").setLot("1");
        for (long s = 0; s < MANY_SCENARIOS; s++) {
            instrument.addProfit(s);
        }
        Schedule.Builder schedule = Schedule.newBuilder();
        int before = CanonicalMessage.encode(schedule.build()).length;
        schedule.addInstruments(instrument);
        int one = CanonicalMessage.encode(schedule.build()).length - before;
        for (int i = 1; i < LARGEST_ROWS; i++) {
            schedule.addInstruments(instrument);
        }
        assertThat(CanonicalMessage.encode(schedule.build())).hasSize(before + LARGEST_ROWS * one);
    }

    private static void visit(Message message, Set<FieldDescriptor> used, Set<FieldDescriptor> known) {
        known.addAll(message.getDescriptorForType().getFields());
        message.getAllFields().forEach((field, value) -> {
            used.add(field);
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                List<?> parts = field.isRepeated() ? (List<?>) value : List.of(value);
                parts.forEach(part -> visit((Message) part, used, known));
            }
        });
    }

    /** The message with one value changed, in every way. */
    private static List<Message> variants(Message message) {
        List<Message> variants = new ArrayList<>();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (!field.isRepeated()) {
                boolean absentPart =
                        field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !message.hasField(field);
                if (!absentPart) {
                    changes(field, message.getField(field))
                            .forEach(v -> variants.add(
                                    message.toBuilder().setField(field, v).build()));
                }
                continue;
            }
            for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
                int at = i;
                changes(field, message.getRepeatedField(field, i))
                        .forEach(v -> variants.add(message.toBuilder()
                                .setRepeatedField(field, at, v)
                                .build()));
            }
            if (message.getRepeatedFieldCount(field) > 0) {
                Message.Builder shorter = message.toBuilder().clearField(field);
                List<?> entries = (List<?>) message.getField(field);
                entries.subList(1, entries.size()).forEach(entry -> shorter.addRepeatedField(field, entry));
                variants.add(shorter.build());
            }
        }
        return variants;
    }

    private static List<?> changes(FieldDescriptor field, Object value) {
        return switch (field.getJavaType()) {
            case MESSAGE -> variants((Message) value);
            case STRING -> List.of(value + "x");
            case BOOLEAN -> List.of(!(Boolean) value);
            case INT -> List.of((Integer) value + 1);
            case LONG -> List.of((Long) value + 1);
            case ENUM ->
                field.getEnumType().getValues().stream()
                        .filter(other -> !other.equals(value))
                        .toList();
            default -> throw new IllegalStateException("unexpected type of " + field.getFullName());
        };
    }

    /** The message with every optional value removed, or set to its default. */
    private static Message map(Message message, boolean remove) {
        Message.Builder builder = message.toBuilder();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            boolean nested = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
            if (field.isRepeated() && nested) {
                for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
                    builder.setRepeatedField(field, i, map((Message) message.getRepeatedField(field, i), remove));
                }
            } else if (nested && message.hasField(field)) {
                builder.setField(field, map((Message) message.getField(field), remove));
            } else if (!nested && field.hasPresence()) {
                builder = remove ? builder.clearField(field) : builder.setField(field, field.getDefaultValue());
            }
        }
        return builder.build();
    }

    private static String digest(Message schedule) {
        return Bytes32.sha256(CanonicalMessage.encode(schedule)).hex();
    }
}
