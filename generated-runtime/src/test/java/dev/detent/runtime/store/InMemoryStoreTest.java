package dev.detent.runtime.store;

/** The store in memory keeps the contract. */
class InMemoryStoreTest extends StoreContract {

    @Override
    protected Store empty() {
        return new InMemoryStore();
    }
}
