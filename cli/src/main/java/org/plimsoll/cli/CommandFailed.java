package org.plimsoll.cli;

/** A command cannot go on. The message is for people, says what to do, and holds no secret. Ends with exit code 2. */
final class CommandFailed extends Exception {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message, null, false, false);
    }
}
