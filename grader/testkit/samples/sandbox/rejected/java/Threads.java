package kata;

import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

class Threads {
  void start(Runnable work) {
    Thread thread = new Thread(work); // FINDING: new Thread is not open to an exercise's code: this exercise needs no thread
    thread.start(); // FINDING: Thread.start is not open
    thread.setDaemon(true); // FINDING: Thread.setDaemon is not open
  }

  void pool() {
    Executors.newCachedThreadPool(); // FINDING: java.util.concurrent.Executors is not open
  }

  void common(Runnable work) {
    ForkJoinPool.commonPool().execute(work); // FINDING: java.util.concurrent.ForkJoinPool is not open
  }

  void future(Runnable work) {
    CompletableFuture.runAsync(work); // FINDING: CompletableFuture.runAsync is not open
    CompletableFuture.supplyAsync(() -> 1); // FINDING: CompletableFuture.supplyAsync is not open
  }

  void timer() {
    new Timer(); // FINDING: java.util.Timer is not open
  }

  void group() {
    new ThreadGroup("mine"); // FINDING: java.lang.ThreadGroup is not open
  }

  void handler() {
    Thread.setDefaultUncaughtExceptionHandler((t, e) -> {}); // FINDING: Thread.setDefaultUncaughtExceptionHandler is not open // FINDING: java.lang.Thread.UncaughtExceptionHandler is not open to this exercise
  }
}
