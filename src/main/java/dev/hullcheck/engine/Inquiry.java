package dev.hullcheck.engine;

import dev.hullcheck.check.Judgement;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Asks one rule about the resources at one line. */
public final class Inquiry {
  private Inquiry() {}

  /**
   * What a rule says of the resources of its kinds at a line, and why: of the object that begins
   * there or last before, the resources that begin so too, or all where none of them does.
   *
   * @param file as the model calls it
   * @param line from 1
   * @return empty where nothing of the rule's kinds is there
   */
  public static List<Judgement> of(
      Rule rule, String file, int line, Linter.Model model, Catalog catalog) {
    List<Judgement> judgements = new ArrayList<>();
    // All of a file is in one of them.
    for (Project project : model.groups()) {
      Linker linker = new Linker(project, catalog);
      for (Resource resource : at(file, line, rule.info().kinds(), project)) {
        judgements.addAll(Judgement.of(rule, resource, project, linker, catalog));
      }
    }
    return judgements;
  }

  /**
   * The line nearest to another at which something of these kinds begins; 0 where a file has none.
   *
   * @param file as the model calls it
   * @param line from 1
   */
  public static int nearest(List<String> kinds, String file, int line, Linter.Model model) {
    int nearest = 0;
    for (Project project : model.groups()) {
      for (Resource resource : project.resources()) {
        int at = isIn(file, resource) && isOf(kinds, resource) ? resource.extent().line() : 0;
        if (at > 0 && (nearest == 0 || Math.abs(at - line) < Math.abs(nearest - line))) {
          nearest = at;
        }
      }
    }
    return nearest;
  }

  /**
   * The last line of a file that has a character; 0 where nothing is made of the file.
   *
   * @param file as the model calls it
   */
  public static int lastLine(String file, Linter.Model model) {
    for (Project project : model.groups()) {
      for (Resource resource : project.resources()) {
        if (isIn(file, resource)) {
          LineIndex lines = resource.span().file().lines();
          int last = lines.count();
          return last > 1 && lines.start(last) == lines.end(last) ? last - 1 : last;
        }
      }
    }
    return 0;
  }

  private static boolean isOf(List<String> kinds, Resource resource) {
    String written = RuleSet.written(resource);
    return kinds.contains(resource.kind()) || written != null && kinds.contains(written);
  }

  private static List<Resource> at(String file, int line, List<String> kinds, Project project) {
    int object = 0;
    for (Resource resource : project.resources()) {
      int begin = firstLine(resource.root(), resource);
      if (isIn(file, resource) && !resource.address().isEmpty() && begin <= line) {
        object = Math.max(object, begin);
      }
    }
    List<Resource> ofObject = new ArrayList<>();
    int last = 0;
    for (Resource resource : project.resources()) {
      if (isIn(file, resource)
          && isOf(kinds, resource)
          && firstLine(resource.root(), resource) == object) {
        ofObject.add(resource);
        int begin = resource.extent().line();
        last = begin <= line ? Math.max(last, begin) : last;
      }
    }
    List<Resource> there = new ArrayList<>();
    for (Resource resource : ofObject) {
      if (last == 0 || resource.extent().line() == last) {
        there.add(resource);
      }
    }
    return there;
  }

  private static boolean isIn(String file, Resource resource) {
    return resource.span().file().path().equals(file);
  }

  /** Where the object begins that a resource is a part of, as far as it lies in the same file. */
  private static int firstLine(Resource root, Resource part) {
    SourceFile file = part.span().file();
    return root.span().file() == file ? root.extent().line() : part.extent().line();
  }
}
