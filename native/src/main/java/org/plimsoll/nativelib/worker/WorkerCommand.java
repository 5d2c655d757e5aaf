package org.plimsoll.nativelib.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plimsoll.nativelib.NativeLibrary;

/**
 * The command line of a worker: the Java of this process, its class path, a small JVM that leaves no dumps, and an
 * environment of our own, so that neither LD_PRELOAD nor JAVA_TOOL_OPTIONS gets in.
 *
 * @param mainClass normally {@link WorkerMain}
 */
record WorkerCommand(WorkerConfig config, String classPath, String mainClass) {
    private static final int FIRST_JAVA_WITH_NATIVE_WARNING = 22;

    static WorkerCommand of(WorkerConfig config) {
        return new WorkerCommand(config, ownClassPath(), WorkerMain.class.getName());
    }

    /** The class path of this process with absolute entries: a worker runs in another directory. */
    static String ownClassPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    ProcessBuilder builder() {
        var builder = new ProcessBuilder(arguments())
                .directory(config.stateDirectory().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("GOMAXPROCS", Integer.toString(config.processors()));
        // One arena of malloc per thread would eat the address space that is left.
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(jvmArguments());
        arguments.addAll(config.extraJvmArgs());
        arguments.addAll(List.of(
                "-D" + NativeLibrary.DIRECTORY + "=" + config.stateDirectory().resolve("native"),
                "-cp",
                classPath,
                mainClass));
        arguments.add(config.keyStore().toString());
        arguments.add(Long.toString(config.memoryCapBytes()));
        return arguments;
    }

    private List<String> jvmArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx" + config.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                // A dump or an error file would hold stack and registers, and so parts of a book.
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr"));
        if (Runtime.version().feature() >= FIRST_JAVA_WITH_NATIVE_WARNING) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        return arguments;
    }
}
