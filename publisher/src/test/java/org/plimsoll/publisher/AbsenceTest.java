package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.ListingKind;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.publisher.input.MarginMethodology;

/** A digest covers an absent optional as 0 or empty: whatever it covers alike must publish alike. */
class AbsenceTest {
    @Test
    void numberThatIsAbsent_meansZeroOrCannotBeZero() throws Exception {
        Bytes32 absent =
                Publisher.publish(Inputs.market(), Inputs.methodology(), null).digest();
        List<Message> written = writtenZero(Inputs.methodology().message());
        int refused = 0;
        for (Message message : written) {
            try {
                MarginMethodology zero = MarginMethodology.of((Methodology) message, Locator.of("methodology"));
                assertThat(Publisher.publish(Inputs.market(), zero, null).digest())
                        .as("%s", zero.message())
                        .isEqualTo(absent);
            } catch (ReadableException e) {
                assertThat(e.field()).matches("moves\\[[0-9]+].cover_ppm|buckets\\[1].until_days");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(11);
        assertThat(written).hasSizeGreaterThan(50);
    }

    @Test
    void emptyTextOfAListing_publishesAsAbsent() throws Exception {
        Bytes32 absent =
                Publisher.publish(Inputs.market(), Inputs.methodology(), null).digest();
        assertThat(Publisher.publish(Inputs.market(AbsenceTest::writeEmpty), Inputs.methodology(), null)
                        .digest())
                .isEqualTo(absent);
    }

    private static void writeEmpty(Market.Builder market) {
        for (Listing.Builder listing : market.getInstrumentsBuilderList()) {
            if (listing.getKind() == ListingKind.LISTING_KIND_FUTURE) {
                listing.setStrike("").setAsset("");
            } else if (listing.getKind() == ListingKind.LISTING_KIND_PERPETUAL) {
                listing.setExpiry("").setStrike("").setAsset("");
            }
        }
    }

    /** The message once for every optional number that it leaves out, with that number as 0. */
    private static List<Message> writtenZero(Message message) {
        List<Message> all = new ArrayList<>();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            boolean number = field.getJavaType() == JavaType.INT || field.getJavaType() == JavaType.LONG;
            if (number && field.hasPresence() && !message.hasField(field)) {
                all.add(message.toBuilder()
                        .setField(field, field.getDefaultValue())
                        .build());
            } else if (field.getJavaType() == JavaType.MESSAGE && field.isRepeated()) {
                for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
                    int entry = i;
                    writtenZero((Message) message.getRepeatedField(field, entry))
                            .forEach(inner -> all.add(message.toBuilder()
                                    .setRepeatedField(field, entry, inner)
                                    .build()));
                }
            }
        }
        return all;
    }
}
