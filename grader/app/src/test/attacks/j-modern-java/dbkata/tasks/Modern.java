package dbkata.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class Modern {
  sealed interface Answer permits Found, Missing {}

  record Found(long id) implements Answer, Comparable<Found> {
    Found {
      assert id >= Long.MIN_VALUE : "every long is one";
    }

    @Override
    public int compareTo(Found other) {
      return Comparator.comparingLong(Found::id).compare(this, other);
    }
  }

  record Missing(String why, int... codes) implements Answer {}

  enum Colour {
    RED {
      @Override
      Colour next() {
        return GREEN;
      }
    },
    GREEN {
      @Override
      Colour next() {
        return RED;
      }
    };

    abstract Colour next();
  }

  private Modern() {}

  static String describe(Answer answer) {
    Map<Colour, Integer> counts = new EnumMap<>(Colour.class);
    for (Colour colour : Colour.values()) {
      counts.merge(colour, switch (colour) {
        case RED -> 1;
        case GREEN -> 2;
      }, Integer::sum);
    }
    var sorted = new TreeMap<>(Map.of("b", 2, "a", 1));
    sorted.computeIfAbsent("c", String::length);
    List<Integer> squares =
        IntStream.rangeClosed(1, 5).map(i -> i * i).boxed().collect(Collectors.toCollection(ArrayList::new));
    squares.sort(Comparator.reverseOrder());
    squares.removeIf(it -> it % 2 == 0);
    Supplier<Function<Integer, Integer>> twice = () -> it -> it * 2;
    String joined =
        Stream.concat(squares.stream().map(twice.get()), Stream.of(counts.size()))
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "[", "]"));
    String text =
        answer instanceof Found found && found.id() > 0
            ? """
              found %d
              """.formatted(found.id())
            : String.valueOf(answer);
    StringBuilder letters = new StringBuilder();
    for (char letter : new Letters(text)) {
      letters.append(Character.toLowerCase(letter));
    }
    switch (letters.toString().strip()) {
      case "found 1":
        return "the first";
      case "found 2":
        return "the second";
      default:
        return joined + sorted + letters + answer.hashCode() + answer.equals(new Missing("", 1));
    }
  }

  private record Letters(String text) implements Iterable<Character> {
    @Override
    public Iterator<Character> iterator() {
      return new Iterator<>() {
        private int at;

        @Override
        public boolean hasNext() {
          return at < text.length();
        }

        @Override
        public Character next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return text.charAt(at++);
        }
      };
    }
  }
}
