package kata;

class Natives { // FINDING: The native method run is not open to an exercise's code: it runs code that is not Java
  native void run();
}
