# Every target is a dotnet command, one per solution where both are meant: it works without make.
.PHONY: demo test test-spark soak bench approve format

demo: .offline
	@dotnet run --project cli -v q -- demo

test: .offline
	@dotnet test --nologo -v q --logger 'console;verbosity=minimal'
	@dotnet test sdk --nologo -v q --logger 'console;verbosity=minimal'

# Every flow on real Spark, Delta and Kafka beside the local run: needs Java 17, and Spark as tests/spark/run.sh finds it.
test-spark: .offline
	@bash tests/spark/run.sh

# The long proofs, once per piece of work: micro-batches of 1, 3 and 20, failures, kills, resets, a broker that stops,
# in classic sessions and on Connect; then the two years; then random portions of them, and damaged years. What
# continuous integration runs is the same code, small.
soak: .offline
	@bash tests/spark/run.sh --soak
	@bash tests/spark/run.sh --all
	@PORTION_CUTS=20 DAMAGE=1 dotnet test tests --nologo -v q --filter "FullyQualifiedName~PortionTests|FullyQualifiedName~DamageTests|FullyQualifiedName~DamageSaidTests"

bench: .offline
	@dotnet run --project bench -c Release -v q

# Takes today's plans and the output on the pages as approved; read the diff of tests/stacks/approved and docs before committing it.
approve: .offline
	@APPROVE=1 dotnet test tests --nologo -v q --filter "FullyQualifiedName~ApprovedListingTests|FullyQualifiedName~ApprovedOutputTests|FullyQualifiedName~CommentTests|FullyQualifiedName~ConfigurationPageTests|FullyQualifiedName~PortableSqlPageTests|FullyQualifiedName~LimitsPageTests|FullyQualifiedName~LawTests"

format:
	@dotnet format Platform.sln
	@dotnet format sdk/Sdk.sln

# Once per clone: does this machine's feed hold the official packages? Without make, builds use the stand-ins unless there is a Pulumi CLI home.
.offline:
	@dotnet restore cli -p:OfflineSdk=false -v q >/dev/null 2>&1 && echo false > $@ || echo true > $@
	@echo "packages: $$(sed 's/true/stand-ins from sdk\/, the feed lacks the official ones/; s/false/official/' $@); delete .offline to ask again"
