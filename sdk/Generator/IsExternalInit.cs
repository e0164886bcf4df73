namespace System.Runtime.CompilerServices;

/// <summary>What the compiler looks for behind <c>init</c> and records; netstandard2.0 lacks it.</summary>
static class IsExternalInit;
