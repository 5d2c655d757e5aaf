package org.plimsoll.nativelib.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.nativelib.NativeBinding;
import org.plimsoll.nativelib.NativeFailure;
import org.plimsoll.nativelib.NativeUnavailable;

/**
 * A worker process: limits itself, then answers requests from standard input on standard output, one at a time, in order.
 * It ends when its input ends, even in the middle of a native call, because then nobody waits for the answer. It prints
 * nothing but answers on standard output; its own sentences on standard error start with "plimsoll:".
 *
 * <p>Arguments: the key store, and the memory headroom in bytes.
 */
public final class WorkerMain {
    private static final int ARGUMENTS = 2;

    private final Jobs jobs;
    private final OutputStream answers;
    private final BlockingQueue<WorkerRequest> requests = new SynchronousQueue<>();

    private WorkerMain(Jobs jobs, OutputStream answers) {
        this.jobs = jobs;
        this.answers = answers;
    }

    /** Started by {@link WorkerPool}; never by people. */
    public static void main(String[] arguments) {
        System.setOut(System.err);
        if (arguments.length != ARGUMENTS) {
            end(WorkerExit.USAGE, "two arguments are needed: key store and memory headroom");
        }
        try {
            // A second descriptor for the answers: confine() joins the first to standard error, so that nothing else
            // writes here.
            OutputStream answers = new BufferedOutputStream(new FileOutputStream("/proc/self/fd/1"));
            NativeBinding library = NativeBinding.open();
            library.confine(Long.parseLong(arguments[1]));
            new WorkerMain(new Jobs(library, Path.of(arguments[0])), answers).serve();
        } catch (NativeUnavailable e) {
            end(WorkerExit.NATIVE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (NativeFailure e) {
            end(WorkerExit.NOT_CONFINED, e.detail());
        } catch (NumberFormatException e) {
            end(WorkerExit.USAGE, "the memory headroom is not a number");
        } catch (IOException e) {
            end(WorkerExit.OUTPUT_LOST, "the answer could not be written");
        } catch (InterruptedException e) {
            end(WorkerExit.OUTPUT_LOST, "interrupted");
        }
    }

    private void serve() throws IOException, InterruptedException {
        var reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            Frames.write(answers, jobs.run(requests.take()), Frames.RESPONSE_LIMIT);
        }
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(System.in)) {
            for (WorkerRequest request = Frames.readRequest(in); request != null; request = Frames.readRequest(in)) {
                requests.put(request);
            }
            // Not exit(): that would wait for nothing useful, and a native call cannot be told to stop.
            Runtime.getRuntime().halt(WorkerExit.END_OF_INPUT.code());
        } catch (IOException e) {
            end(WorkerExit.BAD_FRAME, e instanceof FrameException ? String.valueOf(e.getMessage()) : "input lost");
        } catch (InterruptedException e) {
            end(WorkerExit.BAD_FRAME, "interrupted");
        }
    }

    private static void end(WorkerExit exit, String why) {
        System.err.println("plimsoll: " + why);
        System.err.flush();
        Runtime.getRuntime().halt(exit.code());
    }
}
