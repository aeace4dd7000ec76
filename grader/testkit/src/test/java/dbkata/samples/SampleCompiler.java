package dbkata.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Compile samples in memory, with whatever compiler and options a test asks for. */
public final class SampleCompiler {
  private final JavaCompiler compiler;
  private final List<String> options;

  /** Take a compiler and its options. */
  public SampleCompiler(JavaCompiler compiler, String... options) {
    this.compiler = compiler;
    this.options = List.of(options);
  }

  /** Return the class files of all sources in a folder, by binary name. */
  public Map<String, byte[]> compile(Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(folder)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, null);
        Memory memory = new Memory(standard)) {
      StringWriter messages = new StringWriter();
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(
          List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path")));
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  memory,
                  null,
                  arguments,
                  null,
                  standard.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("the samples do not compile:\n" + messages);
      }
      return memory.classFiles();
    }
  }

  /** Keeps the class files that a compiler writes. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    Memory(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          written.put(name.replace('/', '.'), bytes);
          return bytes;
        }
      };
    }

    @Override
    public boolean hasLocation(Location location) {
      return location != StandardLocation.ANNOTATION_PROCESSOR_PATH && super.hasLocation(location);
    }

    Map<String, byte[]> classFiles() {
      Map<String, byte[]> files = new TreeMap<>();
      written.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
      return files;
    }
  }
}
