package dev.hullcheck.model;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A node of the normalized AST: one object that a source asks for, with its fields in the API's
 * names. Two resources are the same when they are the same object.
 */
public final class Resource {
  private final String kind;
  private final String address;
  private final Language language;
  private final Mapping value;
  private final Span span;
  private final Span extent;
  private final Span block;
  private final boolean uncertain;
  private final boolean followed;
  private final @Nullable Symbol reference;
  private final @Nullable Resource owner;
  private final @Nullable String script;
  private final @Nullable CallSite call;
  private final @Nullable CallSite described;
  private final @Nullable String provider;

  private Resource(Builder builder, Mapping value, Span span) {
    this.kind = builder.kind;
    this.address = builder.address;
    this.language = builder.language;
    this.value = value;
    this.span = span;
    this.extent = builder.extent == null ? span : builder.extent;
    this.block = builder.block == null ? extent.to(value.span()) : builder.block;
    this.uncertain = builder.uncertain;
    this.followed = builder.followed;
    this.reference = builder.reference;
    this.owner = builder.owner;
    this.script = builder.script;
    this.call = builder.call != null || owner == null ? builder.call : owner.call;
    this.described =
        builder.described != null || owner == null ? builder.described : owner.described;
    this.provider = builder.provider != null || owner == null ? builder.provider : owner.provider;
  }

  /** Starts a resource of a kind. */
  public static Builder of(String kind, String address, Language language) {
    return new Builder(kind, address, language);
  }

  /** Starts a resource that is derived from {@code owner}: its address, language and certainty. */
  public static Builder derived(String kind, Resource owner) {
    Builder builder = new Builder(kind, owner.address, owner.language);
    builder.owner = owner;
    builder.uncertain = owner.uncertain;
    builder.script = owner.script;
    return builder;
  }

  /** The normalized kind: {@code gke.NodePool}, {@code k8s.Deployment}. */
  public String kind() {
    return kind;
  }

  /** The address that users know: Terraform's own, {@code Kind/namespace/name}, the command. */
  public String address() {
    return address;
  }

  public Language language() {
    return language;
  }

  /** The fields, in the API's names. */
  public Mapping value() {
    return value;
  }

  /** The name of the block, object or command: where a finding about a missing field points. */
  public Span span() {
    return span;
  }

  /**
   * From where the resource begins to the end of its {@link #span()}: what a comment stands above.
   */
  public Span extent() {
    return extent;
  }

  /** All of the block, object or command that the resource is written as. */
  public Span block() {
    return block;
  }

  /** Whether it may turn out not to exist, as with {@code count = var.x}. */
  public boolean isUncertain() {
    return uncertain;
  }

  /** Whether it is the call of a module whose resources are here themselves. */
  public boolean isFollowed() {
    return followed;
  }

  /**
   * The name by which others in its scope refer to it, such as {@code google_x.name} in a module
   * folder; null where there is no such name.
   */
  public @Nullable Symbol reference() {
    return reference;
  }

  /** The resource that this one was derived from, or null. */
  public @Nullable Resource owner() {
    return owner;
  }

  /**
   * The part of a script that makes it, in which the order of the text is that of the run: a script
   * without its functions, or one of these; null where nothing is known of an order.
   */
  public @Nullable String script() {
    return script;
  }

  /** The outermost owner; this resource itself where it has none. */
  public Resource root() {
    Resource root = this;
    while (root.owner != null) {
      root = root.owner;
    }
    return root;
  }

  /** The innermost call of a module that leads to it; null where it is in no called module. */
  public @Nullable CallSite call() {
    return call;
  }

  /**
   * The call of a module that is not there, which is known to make it: no such block is written.
   * Its place is where the call names the module. Null of all others.
   */
  public @Nullable CallSite described() {
    return described;
  }

  /**
   * The provider of Terraform that makes it: {@code google-beta}, {@code acme/cloud} where it is
   * not HashiCorp's; null where none does.
   */
  public @Nullable String provider() {
    return provider;
  }

  /**
   * The folder that it is deployed from, with {@code /} between its parts: the one that it is
   * written in, and of a called module that of the outermost call.
   */
  public String folder() {
    return (call == null ? span : call.outermost().span()).file().folder();
  }

  @Override
  public String toString() {
    return kind + " " + address;
  }

  /** What a resource has besides its fields. */
  public static final class Builder {
    private final String kind;
    private final String address;
    private final Language language;
    private boolean uncertain;
    private boolean followed;
    private @Nullable Span extent;
    private @Nullable Span block;
    private @Nullable Symbol reference;
    private @Nullable Resource owner;
    private @Nullable String script;
    private @Nullable CallSite call;
    private @Nullable CallSite described;
    private @Nullable String provider;

    private Builder(String kind, String address, Language language) {
      this.kind = kind;
      this.address = address;
      this.language = language;
    }

    public Builder uncertain(boolean isUncertain) {
      uncertain |= isUncertain;
      return this;
    }

    /** Says of the call of a module whether the module's resources are here themselves. */
    public Builder followed(boolean isFollowed) {
      followed = isFollowed;
      return this;
    }

    /** From where it begins to the end of its span, where it does not begin with its span. */
    public Builder extent(Span whole) {
      extent = whole;
      return this;
    }

    /** All that it is written as, where that is more than its extent and its value. */
    public Builder block(Span whole) {
      block = whole;
      return this;
    }

    /** The part of a script that makes it. */
    public Builder script(String part) {
      script = part;
      return this;
    }

    /** The innermost call of a module that leads to it; that of its owner where none is said. */
    public Builder call(@Nullable CallSite site) {
      call = site;
      return this;
    }

    /** The call of a module that is not there; that of its owner where none is said. */
    public Builder described(@Nullable CallSite site) {
      described = site;
      return this;
    }

    /** The provider of Terraform that makes it; that of its owner where none is said. */
    public Builder provider(String name) {
      provider = name;
      return this;
    }

    public Builder reference(Symbol symbol) {
      reference = symbol;
      return this;
    }

    /** The resource that the text of this one lies in, such as the container of a script. */
    public Builder owner(@Nullable Resource resource) {
      owner = resource;
      return this;
    }

    public Resource build(Mapping value, Span span) {
      return new Resource(this, value, span);
    }
  }
}
