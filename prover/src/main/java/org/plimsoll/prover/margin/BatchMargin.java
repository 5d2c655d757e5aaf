package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Evaluates the books of a pool under one plan. The answer is the same for any number of threads. */
public final class BatchMargin {
    private BatchMargin() {}

    /** Evaluates in the calling thread. */
    public static BatchResult evaluate(MarginPlan plan, List<BookSlots> books) {
        BatchResult result = new BatchResult(books.size());
        evaluate(plan, books, 0, books.size(), result);
        return result;
    }

    /**
     * Evaluates in threads of an executor, which the caller closes.
     *
     * @param parts into how many tasks the books are divided, 1 or more
     */
    public static BatchResult evaluate(MarginPlan plan, List<BookSlots> books, ExecutorService executor, int parts)
            throws InterruptedException {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be 1 or more");
        }
        BatchResult result = new BatchResult(books.size());
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int first = Math.toIntExact((long) books.size() * part / parts);
            int end = Math.toIntExact((long) books.size() * (part + 1) / parts);
            tasks.add(() -> {
                evaluate(plan, books, first, end, result);
                return null;
            });
        }
        for (Future<Void> task : executor.invokeAll(tasks)) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalArgumentException("a book could not be evaluated", e.getCause());
            }
        }
        return result;
    }

    private static void evaluate(MarginPlan plan, List<BookSlots> books, int first, int end, BatchResult result) {
        MarginPass pass = new MarginPass(plan);
        MarginState state = plan.newState();
        for (int i = first; i < end; i++) {
            pass.run(books.get(i), state);
            result.put(i, plan, state);
        }
    }
}
