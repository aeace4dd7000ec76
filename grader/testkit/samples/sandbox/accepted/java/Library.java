package kata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DecimalFormat;
import java.text.Normalizer;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

class Library {
  private static final Logger LOG = Logger.getLogger(Library.class.getName());
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, CompletableFuture<String>> running = new ConcurrentHashMap<>();
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /** A bounded map, as many caches have one. */
  static class Recent extends LinkedHashMap<String, String> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > 100; // OK
    }
  }

  void logging(String title) {
    LOG.info("stored " + title); // OK
    LOG.log(Level.WARNING, "cannot store {0}", title); // OK
    LOG.log(Level.SEVERE, "lost", new IllegalStateException()); // OK
    LOG.fine(() -> "later " + title); // OK
  }

  List<String> streams(List<String> words) {
    return words.parallelStream() // OK
        .filter(Pattern.compile("a+").asPredicate())
        .map(String::strip)
        .sorted(Collections.reverseOrder())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  Map<Integer, List<String>> groups(Stream<String> words) {
    return words.collect(
        Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList())); // OK
  }

  int sum() {
    return IntStream.rangeClosed(1, 100).parallel().boxed().mapToInt(Integer::intValue).sum(); // OK
  }

  String[] array(List<String> words) {
    return words.toArray(String[]::new); // OK
  }

  String joined(List<String> words) {
    StringJoiner joiner = new StringJoiner(", ", "[", "]");
    words.forEach(joiner::add);
    StringBuilder text = new StringBuilder(joiner.toString());
    return text.reverse().append(String.format(Locale.ROOT, "%.2f", 1.5)).toString(); // OK
  }

  String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256"); // OK
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes()); // OK
  }

  long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.allocate(8).put(bytes, 0, 1).flip()); // OK
    return crc.getValue();
  }

  BigDecimal money(String text) {
    return new BigDecimal(text).setScale(2, RoundingMode.HALF_EVEN).max(BigDecimal.ZERO); // OK
  }

  long time(Clock clock) {
    Instant now = Instant.now(clock).plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    return Date.from(now).getTime() + LocalDate.now().toEpochDay(); // OK
  }

  Optional<LocalDateTime> parsed(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME)); // OK
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String old(Date date) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy", Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone("UTC")); // OK
    return format.format(date) + new DecimalFormat("0.0").format(1.5);
  }

  OffsetDateTime zoned(Instant instant) {
    return instant.atZone(ZoneId.systemDefault()).toOffsetDateTime(); // OK
  }

  String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC); // OK
  }

  String first(String text) {
    Matcher matcher = Pattern.compile("(\\w+)@").matcher(text);
    return matcher.find() ? matcher.group(1) : UUID.randomUUID().toString(); // OK
  }

  int scanned(String text) {
    Scanner scanner = new Scanner(text);
    return scanner.hasNextInt() ? scanner.nextInt() : -1; // OK
  }

  List<String> lines(String text) {
    try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
      return reader.lines().toList(); // OK
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String written() {
    StringWriter writer = new StringWriter();
    writer.append("a").write("b"); // OK
    return writer.toString();
  }

  int collections(List<Integer> numbers) {
    Deque<Integer> deque = new ArrayDeque<>(numbers);
    PriorityQueue<Integer> queue = new PriorityQueue<>(numbers);
    BitSet bits = new BitSet();
    bits.set(deque.pollFirst() + queue.remove());
    List<Integer> copy = Arrays.asList(1, 2, 3);
    Collections.shuffle(copy, new Random(42));
    return bits.cardinality() + copy.get(ThreadLocalRandom.current().nextInt(3)); // OK
  }

  String once(String key, Function<String, String> load) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    CompletableFuture<String> other = running.putIfAbsent(key, mine);
    if (other != null) {
      return other.thenApply(String::strip).join(); // OK
    }
    mine.complete(load.apply(key)); // OK
    running.remove(key, mine);
    return mine.join();
  }

  long locked(AtomicLong counter) throws InterruptedException {
    if (lock.writeLock().tryLock(1, TimeUnit.SECONDS)) { // OK
      try {
        depth.set(depth.get() + 1); // OK
        return counter.incrementAndGet();
      } finally {
        lock.writeLock().unlock();
      }
    }
    return -1;
  }

  String property(Properties settings) {
    return settings.getProperty("title", "none"); // OK
  }
}
