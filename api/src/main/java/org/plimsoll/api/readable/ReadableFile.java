package org.plimsoll.api.readable;

import com.google.protobuf.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a YAML file into a protobuf message. Field names and types are the message's; every single field without
 * {@code optional} must be there, a list that is left out is empty. Text is taken as written, whole numbers may be grouped
 * with {@code _}, and an enum value may leave out its prefix and use lower case. Tags, anchors, aliases and more than one
 * document are refused.
 */
public final class ReadableFile {
    /** Larger files are refused. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private ReadableFile() {}

    /** Reads a file as UTF-8 YAML; the prototype's default instance names the message type. */
    public static <T extends Message> Readable<T> read(Path file, T prototype) throws ReadableException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new ReadableException(Place.of(name), "", "is a directory; give a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(MAX_BYTES + 1), prototype);
        } catch (NoSuchFileException e) {
            throw new ReadableException(Place.of(name), "", "does not exist; check the path");
        } catch (IOException e) {
            throw new ReadableException(
                    Place.of(name), "", "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The same for bytes that are there already; the name stands for the file in refusals. */
    public static <T extends Message> Readable<T> read(String name, byte[] yaml, T prototype) throws ReadableException {
        if (yaml.length > MAX_BYTES) {
            throw new ReadableException(Place.of(name), "", "is larger than 64 MiB; split or shorten it");
        }
        Node root = YamlTree.parse(name, yaml);
        NodeLocator locator = new NodeLocator(name, root);
        Message message = new MessageReader(locator).read(root, prototype);
        @SuppressWarnings("unchecked") // the reader fills a builder that the prototype made
        T typed = (T) message;
        return new Readable<>(typed, locator);
    }
}
