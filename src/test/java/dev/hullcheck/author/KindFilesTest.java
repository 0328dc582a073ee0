package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.rule.VersionRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The kind files say nothing of fields, kinds, commands and flags that there are not. */
class KindFilesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final GcloudSurface SURFACE = Objects.requireNonNull(GcloudSurface.bundled());

  /** Flags that gcloud had once, and scripts still have. */
  private static final Set<String> GONE =
      Set.of("--identity-namespace", "--enable-basic-auth", "--enable-pod-security-policy");

  @Test
  void everySpellingIsOfAListedField() {
    List<String> unlisted = new ArrayList<>();
    for (KindSpec kind : kinds()) {
      kind.terraform().values().forEach(spellings -> targets(kind, spellings, unlisted));
      kind.configConnector().values().forEach(spellings -> targets(kind, spellings, unlisted));
      kind.commandFlags().values().forEach(spellings -> targets(kind, spellings, unlisted));
      targets(kind, kind.flags(), unlisted);
      kind.presets()
          .values()
          .forEach(sets -> sets.keySet().forEach(to -> known(kind, to, unlisted)));
      kind.identity().forEach(to -> known(kind, to, unlisted));
    }
    assertThat(unlisted).isEmpty();
  }

  @Test
  void defaultsOfTheProviderAreInTheOrderOfVersionsAndOfTheFieldsType() {
    List<String> wrong = new ArrayList<>();
    for (KindSpec kind : kinds()) {
      for (Map<String, Spelling> arguments : kind.terraform().values()) {
        for (Map.Entry<String, Spelling> argument : arguments.entrySet()) {
          FieldSpec field = kind.field(argument.getValue().to());
          String earlier = null;
          for (Map.Entry<String, Object> one : argument.getValue().defaults().entrySet()) {
            boolean ascends =
                earlier == null || VersionRange.parse("= " + one.getKey()).isFrom(earlier);
            boolean fits =
                field != null
                    && (one.getValue() instanceof Boolean)
                        == (field.type() == FieldSpec.Type.BOOLEAN);
            if (!ascends || !fits) {
              wrong.add(kind.name() + " " + argument.getKey() + " " + one);
            }
            earlier = one.getKey();
          }
        }
      }
      for (Map<String, Spelling> spellings : kind.configConnector().values()) {
        spellings.values().forEach(one -> assertThat(one.defaults()).isEmpty());
      }
      kind.flags().values().forEach(one -> assertThat(one.defaults()).isEmpty());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRelationIsBetweenListedFields() {
    List<String> unlisted = new ArrayList<>();
    for (KindSpec kind : kinds()) {
      for (RelationSpec relation : kind.relations().values()) {
        KindSpec to = Objects.requireNonNull(CATALOG.kind(relation.to()), relation.to());
        relation.fields().keySet().forEach(field -> known(kind, field, unlisted));
        relation.fields().values().forEach(field -> known(to, field, unlisted));
      }
    }
    assertThat(unlisted).isEmpty();
  }

  @Test
  void everyFlagIsOneOfACommandOfTheKind() {
    List<String> unheard = new ArrayList<>();
    for (KindSpec kind : kinds()) {
      for (String command : kind.commands().keySet()) {
        boolean known = !specs(command).isEmpty();
        if (!known) {
          unheard.add(kind.name() + " gcloud " + command);
        }
      }
      for (String flag : kind.flags().keySet()) {
        boolean known =
            flag.equals("NAME")
                || GONE.contains(flag)
                || SURFACE.globalFlag(flag) != null
                || kind.commands().keySet().stream()
                    .flatMap(command -> specs(command).stream())
                    .anyMatch(spec -> spec.flag(flag) != null);
        if (!known) {
          unheard.add(kind.name() + " " + flag);
        }
      }
    }
    assertThat(unheard).isEmpty();
  }

  @Test
  void thePageIsOfTheseKinds() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      KindPage.main(new String[] {""});
    }
    Golden.check(KindPage.FILE, KindPage.of(CATALOG));
  }

  private static List<KindSpec> kinds() {
    List<KindSpec> kinds = new ArrayList<>();
    for (String name : CATALOG.kindNames()) {
      kinds.add(Objects.requireNonNull(CATALOG.kind(name)));
    }
    return kinds;
  }

  private static List<GcloudCommandSpec> specs(String command) {
    List<GcloudCommandSpec> specs = new ArrayList<>();
    for (GcloudTrack track : GcloudTrack.values()) {
      GcloudCommandSpec spec = SURFACE.command(List.of(command.split(" ")), track);
      if (spec != null) {
        specs.add(spec);
      }
    }
    return specs;
  }

  private static void targets(
      KindSpec kind, Map<String, Spelling> spellings, List<String> unlisted) {
    for (Spelling spelling : spellings.values()) {
      Spelling.Choice choice = spelling.choice();
      if (choice == null) {
        known(kind, spelling.to(), unlisted);
      } else {
        choice.to().values().forEach(to -> known(kind, to, unlisted));
      }
      spelling.sets().keySet().forEach(to -> known(kind, to, unlisted));
    }
  }

  private static void known(KindSpec kind, String path, List<String> unlisted) {
    if (!path.startsWith("dropped.") && !Listed.isKnown(kind, path)) {
      unlisted.add(kind.name() + " " + path);
    }
  }
}
