package dbkata.sandbox;

import dbkata.sandbox.classes.CallSite;
import dbkata.sandbox.classes.PlacedUse;
import dbkata.sandbox.classes.StudentClass;
import dbkata.sandbox.classes.StudentClasses;
import dbkata.sandbox.classes.Use;
import dbkata.sandbox.lists.Answer;
import dbkata.sandbox.lists.Grants;
import dbkata.sandbox.lists.Member;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/** Hold every use of the classes under check against what is granted. */
final class Judge {
  private static final String OBJECT = "java/lang/Object";
  private static final Answer OPEN = new Answer.Open(null);
  private static final String NO_CLASS_FILE =
      "This is no class file of a known version. Compile it again.";

  private final Grants grants;
  private final String folder;
  private final StudentClasses classes = new StudentClasses();
  private final Findings findings = new Findings();
  private final Map<Member, Answer> answers = new HashMap<>();

  Judge(Grants grants, String folder) {
    this.grants = grants;
    this.folder = folder;
  }

  List<SandboxFinding> judge(Collection<byte[]> classFiles) {
    for (byte[] bytes : classFiles) {
      read(bytes);
    }
    for (StudentClass type : classes.all()) {
      try {
        judge(type);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        findings.add(type, 0, NO_CLASS_FILE);
      }
    }
    return findings.sorted();
  }

  private void read(byte[] bytes) {
    StudentClass type;
    try {
      type = new StudentClass(bytes);
    } catch (RuntimeException e) {
      // ASM throws whatever it trips over; malformed bytes are hostile or broken, and never run.
      findings.addUnreadable(NO_CLASS_FILE);
      return;
    }
    if (!classes.add(type)) {
      findings.add(type, type.firstLine(), "There are two classes of this name. Delete one.");
    }
  }

  private void judge(StudentClass type) {
    if (!type.name().startsWith(folder)) {
      findings.add(type, type.firstLine(), Wording.foreign(type.name(), folder));
    }
    for (PlacedUse placed : type.uses()) {
      judge(type, placed);
    }
    String superclass = classes.foreignSuperclass(type.name());
    for (MethodNode method : classes.leftToTheSuperclass(type)) {
      Member inherited = new Member(superclass, method.name, method.desc, null);
      if (grants.refuses(inherited)) {
        report(type, type.firstLine(), Wording.member(inherited, grants), grants.member(inherited));
      }
    }
  }

  private void judge(StudentClass type, PlacedUse placed) {
    Use use = placed.use();
    if (use instanceof Use.OfMember member) {
      judge(type, placed.line(), member);
    } else if (use instanceof Use.OfType named) {
      if (!classes.contains(named.type())) {
        Answer answer = grants.type(named.type());
        report(type, placed.line(), Wording.type(named.type()), answer);
      }
    } else if (use instanceof Use.OfSupertype supertype) {
      if (!classes.contains(supertype.type())) {
        report(
            type,
            placed.line(),
            Wording.supertype(supertype.type(), grants),
            grants.supertype(supertype.type()));
      }
    } else if (use instanceof Use.OfTrick trick) {
      report(type, placed.line(), trick.what(), new Answer.Closed(trick.reason()));
    }
  }

  private void judge(StudentClass type, int line, Use.OfMember use) {
    Member member = use.member();
    if (member.owner().startsWith("[")) {
      member = member.in(OBJECT);
    }
    boolean own = classes.contains(member.owner());
    Answer answer = own ? ofOwn(member) : answers.computeIfAbsent(member, grants::member);
    if (answer instanceof Answer.Open open && open.literal() != null) {
      answer = literal(use.site(), open.literal());
    }
    if (answer instanceof Answer.Closed) {
      String subject = own ? Wording.inherited(member) : Wording.member(member, grants);
      report(type, line, subject, answer);
    }
  }

  /** A member of an own class is open when an own class declares it, or where it is inherited. */
  private Answer ofOwn(Member member) {
    String owner = member.owner();
    if (member.name().equals("<init>")
        || classes.declare(owner, member.name(), member.descriptor())) {
      return OPEN;
    }
    Member ofSuperclass = member.in(classes.foreignSuperclass(owner));
    if (!ofSuperclass.owner().equals(OBJECT) && grants.refuses(ofSuperclass)) {
      return grants.member(ofSuperclass);
    }
    for (String supertype : classes.foreignSupertypes(owner)) {
      if (grants.member(member.in(supertype)) instanceof Answer.Open) {
        return OPEN;
      }
    }
    return grants.member(ofSuperclass);
  }

  private static Answer literal(@Nullable CallSite site, String type) {
    return site != null && site.passesLiterals(type)
        ? OPEN
        : new Answer.Closed(
            "a class has to be told in the call itself, or Spring makes objects of any. Write it"
                + " there, as in User.class, or pass a RowMapper.");
  }

  private void report(StudentClass type, int line, String subject, Answer answer) {
    if (answer instanceof Answer.Closed closed) {
      findings.add(type, line, Wording.closed(subject, closed.reason()));
    }
  }
}
