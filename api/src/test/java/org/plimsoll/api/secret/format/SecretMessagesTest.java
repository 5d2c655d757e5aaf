package org.plimsoll.api.secret.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DebugFormat;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;

class SecretMessagesTest {
    private static final Book BOOK = Book.newBuilder()
            .setAccount("CanaryAccount")
            .setSalt("CanarySalt")
            .setCash(876_543_210)
            .addPositions(
                    Position.newBuilder().setInstrument("CanaryInstrument").setQuantity(876_543_211))
            .build();

    @Test
    void everyPrivateField_isMarkedForRedaction() {
        for (Descriptor message : List.of(
                Book.getDescriptor(),
                Position.getDescriptor(),
                CollateralHolding.getDescriptor(),
                Slot.getDescriptor(),
                Witness.getDescriptor())) {
            for (FieldDescriptor field : message.getFields()) {
                boolean isPublic = field.getFullName().equals("plimsoll.secret.v1.Witness.profile");
                assertThat(field.getOptions().getDebugRedact())
                        .as(field.getFullName())
                        .isEqualTo(!isPublic);
            }
        }
        assertThat(ProveJob.getDescriptor()
                        .findFieldByName("witness")
                        .getOptions()
                        .getDebugRedact())
                .isTrue();
    }

    @Test
    void debugFormatOfABook_isRedacted() {
        assertThat(DebugFormat.singleLine().toString(BOOK))
                .doesNotContain("Canary")
                .doesNotContain("87654321");
    }

    /** The reason why no code may print one of these messages; should a later protobuf redact here, this tells. */
    @Test
    void generatedToStringOfABook_isNotRedacted() {
        assertThat(BOOK.toString()).contains("CanaryAccount");
    }

    @Test
    void readableBook_printsItsTypeOnly() {
        assertThat(new Readable<>(BOOK, Locator.of("book.yaml"))).hasToString("Readable[Book]");
    }
}
