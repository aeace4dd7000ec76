package kata;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class Pools {
  static class Sum extends RecursiveTask<Integer> {
    @Override
    protected Integer compute() {
      return new Sum().fork().join(); // OK
    }
  }

  int pooled(List<Callable<Integer>> work) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // OK
    try {
      int sum = 0;
      for (Future<Integer> one : pool.invokeAll(work)) { // OK
        sum += one.get();
      }
      return sum + ForkJoinPool.commonPool().invoke(new Sum()); // OK
    } finally {
      pool.shutdown(); // OK
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
  }

  String async() {
    return CompletableFuture.supplyAsync(() -> "a") // OK
        .thenCombineAsync(CompletableFuture.completedFuture("b"), String::concat)
        .orTimeout(1, TimeUnit.SECONDS)
        .join();
  }

  void threads(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Semaphore two = new Semaphore(2);
    Thread thread = new Thread(work, "worker"); // OK
    thread.setDaemon(true);
    thread.start(); // OK
    two.acquire();
    thread.join(100); // OK
    done.await(1, TimeUnit.SECONDS);
  }
}
