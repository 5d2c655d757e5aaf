package org.plimsoll.api.readable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Bytes to YAML nodes with marks. The YAML library's own messages and causes are dropped, because they quote the lines
 * around an error.
 */
final class YamlTree {
    private static final String UNREADABLE =
            "is not readable YAML here; check indentation, quotes, brackets and colons on this line and the one before";

    /** Most code points the YAML library takes in at once: it copies what it has of a long scalar each time. */
    private static final int MAX_BUFFER = 1 << 20;

    private static final int MIN_BUFFER = 1 << 10;

    private YamlTree() {}

    static Node parse(String name, byte[] yaml) throws ReadableException {
        String text = decode(name, yaml);
        LoadSettings settings = settings(name, text.length());
        StrictEvents events = new StrictEvents(name, new ParserImpl(settings, new StreamReader(settings, text)));
        try {
            Optional<Node> root = new Composer(settings, events).getSingleNode();
            return root.orElseThrow(() -> new ReadableException(Place.of(name), "", "is empty"));
        } catch (StrictEvents.Forbidden e) {
            throw e.refusal();
        } catch (MarkedYamlEngineException e) {
            throw new ReadableException(NodeLocator.place(name, e.getProblemMark()), "", UNREADABLE);
        } catch (ReaderException e) {
            throw new ReadableException(
                    placeOfCodePoint(name, text, e.getPosition()), "", "has a character that YAML does not allow");
        } catch (YamlEngineException e) {
            throw new ReadableException(events.lastPlace(), "", UNREADABLE);
        }
    }

    static LoadSettings settings(String name, int length) {
        return LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(ReadableFile.MAX_BYTES)
                .setBufferSize(Math.max(MIN_BUFFER, Math.min(length, MAX_BUFFER)))
                // Let through here, so that the message reader refuses it with its place.
                .setAllowNonScalarKeys(true)
                .build();
    }

    private static String decode(String name, byte[] yaml) throws ReadableException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(yaml);
        CharBuffer out = CharBuffer.allocate(yaml.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            throw new ReadableException(
                    placeOfCodePoint(name, text, text.codePointCount(0, text.length())),
                    "",
                    "has bytes that are not UTF-8; save the file as UTF-8");
        }
        return text;
    }

    private static Place placeOfCodePoint(String name, String text, int codePoints) {
        int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(name, line, before.length() - before.lastIndexOf('\n'));
    }
}
