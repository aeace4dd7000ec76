package kata;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Formatter;
import java.util.Scanner;
import java.util.zip.ZipFile;

class Files {
  void read() throws Exception {
    new FileInputStream("/etc/passwd"); // FINDING: java.io.FileInputStream is not open to an exercise's code: the exercise's data live in the database
  }

  void list() {
    new File("/").list(); // FINDING: java.io.File is not open
  }

  void write() throws Exception {
    new FileWriter("results.json"); // FINDING: java.io.FileWriter is not open
  }

  void random() throws Exception {
    new RandomAccessFile("x", "rw"); // FINDING: java.io.RandomAccessFile is not open
  }

  void nio() throws Exception {
    Object folder = Path.of("/"); // FINDING: java.nio.file.Path is not open
    java.nio.file.Files.readString(null); // FINDING: java.nio.file.Files is not open
  }

  void channel() throws Exception {
    FileChannel.open(null); // FINDING: java.nio.channels.FileChannel is not open // FINDING: java.nio.file.OpenOption is not open
  }

  void printStream() throws Exception {
    new PrintStream("results.xml"); // FINDING: new PrintStream is not open to an exercise's code: it can write files // FINDING: java.io.PrintStream is not open
  }

  void formatter() throws Exception {
    new Formatter("results.xml"); // FINDING: new Formatter is not open // FINDING: java.util.Formatter is not open
  }

  void scanner(InputStream in) throws Exception {
    new Scanner(in); // FINDING: new Scanner is not open // FINDING: java.io.InputStream is not open
  }

  void zip() throws Exception {
    new ZipFile("testkit.jar"); // FINDING: java.util.zip.ZipFile is not open
  }
}
